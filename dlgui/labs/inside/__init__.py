"""The lab that looks inside a network: its weights, its mistakes, one digit on its way through."""
