"""Tasks of trees: expressions with a value, and phrases whose words turn each other round."""
