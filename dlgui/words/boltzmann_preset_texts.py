"""What presets of the Boltzmann family say, listed for translation; a test compares the files."""

from dlgui.words.marking import QT_TRANSLATE_NOOP

BOLTZMANN_TITLES = {
    "boltzmann-bars": QT_TRANSLATE_NOOP(
        "presets",
        "Boltzmann machine that learns bars",
    ),
    "boltzmann-parity": QT_TRANSLATE_NOOP(
        "presets",
        "What pairs cannot learn: parity",
    ),
    "boltzmann-encoder": QT_TRANSLATE_NOOP(
        "presets",
        "The 4-2-4 encoder",
    ),
    "cd-bias": QT_TRANSLATE_NOOP(
        "presets",
        "What CD-1 costs: 12 hidden units, measured exactly",
    ),
    "dbn": QT_TRANSLATE_NOOP(
        "presets",
        "Deep belief network of 400, 400 and 800",
    ),
    "dbm": QT_TRANSLATE_NOOP(
        "presets",
        "Deep Boltzmann machine of 300 and 500",
    ),
}

BOLTZMANN_SUMMARIES = {
    "boltzmann-bars": QT_TRANSLATE_NOOP(
        "presets",
        "Nine units in a square, any two of them joined, learn 14 patterns of whole rows or"
        " columns. Going through all 512 states the gradient is exact; drawn by Gibbs "
        "sampling it is noisy, and goes the same way.",
    ),
    "boltzmann-parity": QT_TRANSLATE_NOOP(
        "presets",
        "Of three units an even number is on: any two of them look as if they did not know "
        "each other, so a machine without hidden units learns nothing at all. With two "
        "hidden units it learns everything.",
    ),
    "boltzmann-encoder": QT_TRANSLATE_NOOP(
        "presets",
        "Two groups of four units may speak to each other only through two hidden units: "
        "these have to find a code of two bits for four messages. Without annealing most "
        "seeds end where messages share a word of the code. Hidden units that begin hot "
        "choose late what they stand for, and nearly every seed finds a whole code; with "
        "four hidden units it is as easy.",
    ),
    "cd-bias": QT_TRANSLATE_NOOP(
        "presets",
        "With 12 hidden units the likelihood is known exactly, from all 4,096 states. One "
        "Gibbs step an update (CD-1) rebuilds digits as well as ten (CD-10), but makes them"
        " less likely all the way: its gradient is biased.",
    ),
    "dbn": QT_TRANSLATE_NOOP(
        "presets",
        "Three restricted machines learn one after the other, without a label; then a "
        "softmax on top learns the classes, and the layers below it with it. Until then it "
        "guesses; from then on it needs a few hundred updates. What it dreams with is kept "
        "apart from then on, so that its dreams stay as they were.",
    ),
    "dbm": QT_TRANSLATE_NOOP(
        "presets",
        "Two layers learn alone, then together: mean field with a digit held, against "
        "particles that dream on by themselves. Last a softmax learns the classes, and the "
        "layers with it. Learning together makes digits rebuilt better, and dreams that "
        "begin at digits stay digits to the end.",
    ),
}

BOLTZMANN_SAID = {
    "boltzmann-bars": QT_TRANSLATE_NOOP(
        "presets",
        "weights move by how often two units are on together in the data, less how often in"
        " the dream",
    ),
    "boltzmann-parity": QT_TRANSLATE_NOOP(
        "presets",
        "without hidden units only statistics of pairs can be learnt",
    ),
    "boltzmann-encoder": QT_TRANSLATE_NOOP(
        "presets",
        "with annealing and noise on what is held the machine finds a code of two bits for "
        "four messages",
    ),
    "cd-bias": QT_TRANSLATE_NOOP(
        "presets",
        "contrastive divergence is biased; more Gibbs steps come closer to the gradient of "
        "the likelihood",
    ),
    "dbn": QT_TRANSLATE_NOOP(
        "presets",
        "others, 500-500-2000 by greedy layers and a softmax: 94 % of the test digits from "
        "10,000; the paper, from 60,000 and with the wake-sleep algorithm: 98.75 %",
    ),
    "dbm": QT_TRANSLATE_NOOP(
        "presets",
        "others, 500-1000 with pretraining, mean field and persistent chains: 92 % of the "
        "test digits from 10,000; the paper, from 60,000: 99.05 %",
    ),
}
"""What the sources say; it is looked up by the text itself."""

BOLTZMANN_SEEN = {
    "boltzmann-bars": QT_TRANSLATE_NOOP(
        "presets",
        "nats a pattern (best: 2.639), 3 seeds: exact 2.64 to 2.68, Gibbs sampling 2.95 to 3.10",
    ),
    "boltzmann-parity": QT_TRANSLATE_NOOP(
        "presets",
        "nats a pattern (best: 1.386), 3 seeds: no hidden units 2.07 to 2.09, two hidden "
        "units 1.38 to 1.42",
    ),
    "boltzmann-encoder": QT_TRANSLATE_NOOP(
        "presets",
        "nats a message (best: 1.386): two hidden units, annealed 1.38 to 1.85 (34 of 36 "
        "seeds find a whole code), not annealed 1.37 to 2.60 (7 of 36), four hidden units "
        "1.38 to 2.15 (11 of 12)",
    ),
    "cd-bias": QT_TRANSLATE_NOOP(
        "presets",
        "nats a test digit, 8 seeds: CD-1 173.1 to 194.1, CD-10 166.4 to 181.6",
    ),
    "dbn": QT_TRANSLATE_NOOP(
        "presets",
        "test accuracy .905 to .960 (3 seeds)",
    ),
    "dbm": QT_TRANSLATE_NOOP(
        "presets",
        "test accuracy .895 to .935 (3 seeds)",
    ),
}
"""What this program found; it is looked up by the text itself."""
