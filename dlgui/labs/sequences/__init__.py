"""The lab "Sequences": recurrent networks, and what they have in mind while they read."""
