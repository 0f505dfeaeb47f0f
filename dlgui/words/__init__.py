"""What is written on the screen: labels, languages, help."""
