"""The seam between the window and the engine: worker, mailbox, session, histories."""
