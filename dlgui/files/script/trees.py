"""Pieces of the exported script of a recursive run: its trees, and the net that reads them.

They are texts, not code of the program. Each computes in the order in which the engine's layer
does, so that every bit of the result is the same.
"""

ARRAYS = '''
def as_arrays(trees, places):
    """Trees as numbers of symbols and children, and of each node what is wanted, asked, judged."""
    x, t = np.full((len(trees), places, 3), -1, DTYPE), np.zeros((len(trees), places))
    asked, judged = np.zeros(t.shape, bool), np.zeros(t.shape, bool)
    for i, nodes in enumerate(trees):
        for k, (*node, value) in enumerate(nodes):
            x[i, k], t[i, k], asked[i, k] = node, value or 0, value is not None
        judged[i, len(nodes) - 1] = True
    return x, t, judged if AT_ROOTS else asked, judged
'''

_EXPRESSIONS = '''
PAIRS = [{pairs}]
SINGLES = [{singles}]


def most_nodes(depth):
    return 1 if depth == 0 else most_nodes(depth - 1) + most_nodes(min(depth - 1, 2)) + 3


def draw(count, rng, testing=False):
    """Nested expressions, such as {example}, with a value at every node."""
    deepest = TEST_DEPTH if testing else DEPTH
    drawn, places = rng.integers(1, deepest + 1, count), most_nodes(deepest)
    depths = np.arange(count) % deepest + 1 if testing else drawn
    numbers = iter(rng.random(count * 2 * places).tolist())
    trees = [[] for _ in range(count)]
    for nodes, depth in zip(trees, depths.tolist()):
        grow(nodes, depth, numbers)
    return as_arrays(trees, places)


def grow(nodes, depth, numbers):
    """Add an expression to the nodes; return its place and its value."""
    if depth == 0:
        value = int(next(numbers) * OUTPUTS)
        return put(nodes, value, -1, -1, value), value
    chosen = int(next(numbers) * (len(PAIRS) + len(SINGLES)))
    if chosen >= len(PAIRS):
        place, operand = grow(nodes, depth - 1, numbers)
        value = SINGLES[chosen - len(PAIRS)](operand)
        sign = put(nodes, OUTPUTS + chosen, -1, -1, None)
        return put(nodes, -1, sign, place, value), value
    depths = [depth - 1, int(next(numbers) * (min(depth - 1, 2) + 1))]
    if next(numbers) < 0.5:
        depths.reverse()
    (left, a), (right, b) = (grow(nodes, side, numbers) for side in depths)
    behind = put(nodes, -1, put(nodes, OUTPUTS + chosen, -1, -1, None), right, None)
    value = PAIRS[chosen](a, b)
    return put(nodes, -1, left, behind, value), value


def put(nodes, *node):
    """Add a node: its symbol, its children and its value; return its place."""
    nodes.append(node)
    return len(nodes) - 1
'''

LOGIC = _EXPRESSIONS.format(
    pairs="lambda a, b: a & b, lambda a, b: a | b",
    singles="lambda a: 1 - a",
    example="F and not T",
)
ARITHMETIC = _EXPRESSIONS.format(
    pairs="""
    lambda a, b: (a + b) % OUTPUTS,
    lambda a, b: (a - b) % OUTPUTS,
    lambda a, b: a * b % OUTPUTS,
""",
    singles="",
    example="1 + 2 * 2 modulo OUTPUTS",
)

PHRASES = '''
def read_phrases():
    """Return the phrases of a file, one a line, as in (+ (0 not) (- bad))."""
    trees, words = [], {}
    for line in found(TEXT).read_bytes().decode("utf-8-sig").splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            signs = line.replace("(", " ( ").replace(")", " ) ").split()
            trees.append([])
            read_node(trees[-1], signs[::-1], words)
    return trees


def read_node(nodes, signs, words):
    """Read a node, and return its place; the next sign is the last one."""
    signs.pop()
    value = "-0+".index(signs.pop())
    if signs[-1] not in "()":
        node = words.setdefault(signs.pop().lower(), len(words)), -1, -1, value
    else:
        node = -1, read_node(nodes, signs, words), read_node(nodes, signs, words), value
    signs.pop()
    nodes.append(node)
    return len(nodes) - 1


TREES = read_phrases()
TESTED = TREES[4::5]  # of every five the third is for validation
LEARNT = [tree for i, tree in enumerate(TREES) if i % 5 not in (2, 4)]


def draw(count, rng, testing=False):
    """Is a phrase against, neither, or for something?"""
    trees = TESTED if testing else LEARNT
    chosen = np.arange(count) if testing else rng.integers(0, len(trees), count)
    return as_arrays([trees[i] for i in chosen.tolist()], max(map(len, TREES)))
'''

RECURSIVE = '''
class Cell:
    """{equation} at every node, of the vectors c = [l; r] of its two children."""

    def __init__(self, n_in, n, rng):
        self.vectors = (rng.standard_normal((n_in, n)) * n**-0.5).astype(DTYPE)
        self.W = first_weights(2 * n, n, rng).astype(DTYPE)
        self.b, self.n = np.zeros(n, DTYPE), n
{init}
    def sort(self, x):
        """Find the levels of all trees: leaves first, then every node behind its children."""
        start = np.arange(len(x) * x.shape[1]) // x.shape[1] * x.shape[1]
        symbols, left, right = x.reshape(-1, 3).astype(np.intp).T
        leaves, inner = np.flatnonzero(symbols != -1), np.flatnonzero(left != -1)
        left, right = (start + left)[inner], (start + right)[inner]
        rank = np.full(len(start), -1)
        rank[leaves] = np.arange(len(leaves))
        order, self.levels, at = [leaves], [], len(leaves)
        while len(inner):
            l, r = rank[left], rank[right]
            ready = (l != -1) & (r != -1)
            order.append(inner[ready])
            self.levels.append((slice(at, at + ready.sum()), l[ready], r[ready]))
            rank[inner[ready]] = at + np.arange(ready.sum())
            at += ready.sum()
            inner, left, right = inner[~ready], left[~ready], right[~ready]
        self.order, self.symbols = np.concatenate(order), symbols[leaves]

    def forward(self, x):
        self.sort(x)
        self.h = np.empty((len(self.order), self.n), DTYPE)
        self.pairs = np.empty((len(self.order), 2 * self.n), DTYPE)
        self.h[: len(self.symbols)] = self.vectors[self.symbols]
{half}        for level, left, right in self.levels:
            self.pairs[level] = np.hstack([self.h[left], self.h[right]])
            c = self.pairs[level]
            a = c @ self.W
            a += self.b
{forward}            np.tanh(a, out=self.h[level])
        y = np.zeros((x.shape[0] * x.shape[1], self.n), DTYPE)
        y[self.order] = self.h
        return y.reshape(*x.shape[:2], self.n)

    def backward(self, dy):
        dh = dy.reshape(-1, self.n)[self.order]
        da, leaves = np.empty_like(self.h), len(self.symbols)
{products}        for level, left, right in reversed(self.levels):
            h = self.h[level]
            da[level] = (1 - h * h) * dh[level]
            down = da[level] @ self.W.T
{backward}            dh[left] += down[:, : self.n]
            dh[right] += down[:, self.n :]
        self.dW, self.db = self.pairs[leaves:].T @ da[leaves:], batch_sum(da[leaves:])
{memory}        ones = np.eye(len(self.vectors), dtype=DTYPE)[self.symbols]
        self.dvectors = ones.T @ dh[:leaves]
'''

FORMS = {
    "simple": {
        "equation": "h = tanh(c W + b)",
        **dict.fromkeys(("init", "half", "forward", "products", "backward", "memory"), ""),
    },
    "tensor": {
        "equation": "h = tanh(c V c + c W + b)",
        "init": """        V = rng.standard_normal((4 * n * n, n)) * (1 / (2 * n))
        self.V = V.reshape(2 * n, 2 * n, n).astype(DTYPE)
""",
        "half": """        self.half = np.empty((len(self.order), 2 * self.n, self.n), DTYPE)  # c V
        flat = self.V.reshape(2 * self.n, -1)
""",
        "forward": """            self.half[level] = (c @ flat).reshape(len(c), 2 * self.n, self.n)
            a += np.matmul(c[:, None, :], self.half[level])[:, 0]
""",
        "products": """        products = np.empty((len(self.h), 2 * self.n, self.n), DTYPE)
        flat = self.V.reshape(2 * self.n, -1)
""",
        "backward": """            pairs, products_of = self.pairs[level], products[level]
            np.multiply(pairs[:, :, None], da[level][:, None, :], out=products_of)
            both = products_of.reshape(len(h), -1) @ flat.T
            both += np.matmul(self.half[level], da[level][:, :, None])[:, :, 0]
            down += both
""",
        "memory": """        inner = products[leaves:].reshape(len(da) - leaves, -1)
        self.dV = (self.pairs[leaves:].T @ inner).reshape(self.V.shape)
""",
    },
}
RECURSIVES = {name: RECURSIVE.format(**form) for name, form in FORMS.items()}
