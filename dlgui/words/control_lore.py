"""What to try with controls that are neither a setting nor a picture, by their names."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

CONTROLS: dict[str, Lore] = {
    "preset": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Say what you expect of an experiment before you play it.")
    ),
    "labs": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Go from top to bottom: each lab looks at learning from another side."
        )
    ),
    "functions_pages_list": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Go from top to bottom: each page uses what the one before has shown."
        ),
        section="2 - 5",
    ),
    "predict_edit": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Work the number out by the chain rule before you check it."
        ),
        section="5.2, 5.3",
    ),
    "graph_back": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Go back a step, say the number, and go on to see it."),
        section="5.1, 5.3",
    ),
    "search_narrow": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Narrow twice: does the best trial still get better?"),
        section="6.5.2",
    ),
    "search_run_round": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Run a second round without narrowing: how much is luck?"),
        section="6.5.2",
    ),
    "search_best": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare the best ten: which setting do they have in common?"
        ),
        section="6.5.3",
    ),
    "start_random": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Press it a few times: is it always the same racer that wins?"
        ),
        section="6.1.7",
    ),
    "racer_add": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Add a second SGD with half the rate, and compare the two."
        ),
        section="6.1.2",
    ),
    "explain_panel": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Work one step out by hand, and compare."), section="6.1"
    ),
    "comparison_smoothing": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Smooth until two curves no longer cross at every step: which one is higher?"
        )
    ),
    "comparison_threshold": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .9 and then .95: is it the same run that is there first?"
        )
    ),
    "comparison_table": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Hide all runs but two, and compare their figures.")
    ),
    "activations_signal": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look for the row whose line stays level from the first layer to the last."
        ),
        section="6.2.2",
    ),
    "inside_pad": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Draw a digit as people in your country do: is it read rightly?"
        ),
        section="3.6",
    ),
    "inside_example": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Paint a stroke over a test digit: how much does it take to change the answer?"
        ),
        section="3.6",
    ),
    "rebuild_noise": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Raise it with a denoising autoencoder and with a plain one: which one cleans?"
        ),
        source="Vincent, Larochelle, Bengio, Manzagol (2008)",
    ),
    "rebuild_threshold": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Find nine in ten odd digits: how many normal ones are taken for odd?"
        ),
        source="Fawcett (2006)",
    ),
    "dream_length": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take few and then many steps: from when on do the dreams forget the data?"
        ),
        source="Tieleman (2008)",
    ),
    "dream_again": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Dream twice from the same digits: are the dreams the same?"
        )
    ),
    "dream_pad": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Paint out the loop of a 9: what does it put in its place?"
        ),
        source="Salakhutdinov, Hinton (2009)",
    ),
}
"""By the objectName of the control."""
