"""The textbook's first computation graphs: what two apples cost, and three oranges with them."""

from engine.graphs.graph import Graph
from engine.graphs.steps import add, multiply


def apples(count: float, price: float, tax: float) -> Graph:
    """count price tax, as in 2 x 100 x 1.1 = 220 (the textbook, figures 5-2 and 5-14).

    By how much the sum grows with each of them: 110 an apple, 2.2 a yen of the price, 200 the tax.
    """
    graph = Graph()
    price_node = graph.given("apple_price", price)
    apples_cost = multiply(graph, "apples", price_node, graph.given("apple_count", count))
    multiply(graph, "total", apples_cost, graph.given("tax", tax))
    return graph.differentiate()


def apples_and_oranges(
    apple_count: float, apple_price: float, orange_price: float, orange_count: float, tax: float
) -> Graph:
    """(apples + oranges) tax, as in (2 x 100 + 3 x 150) x 1.1 = 715 (figures 5-15 and 5-17).

    The gradients of the textbook: 110 and 2.2 for the apples' number and price, 3.3 and 165 for the
    oranges' price and number, 650 for the tax.
    """
    graph = Graph()
    count, price = graph.given("apple_count", apple_count), graph.given("apple_price", apple_price)
    apples_cost = multiply(graph, "apples", count, price)
    price = graph.given("orange_price", orange_price)
    oranges_cost = multiply(graph, "oranges", price, graph.given("orange_count", orange_count))
    fruit = add(graph, "fruit", apples_cost, oranges_cost)
    multiply(graph, "total", fruit, graph.given("tax", tax))
    return graph.differentiate()
