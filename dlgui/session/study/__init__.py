"""Several runs at once: processes that share them out, and what lines their records up."""
