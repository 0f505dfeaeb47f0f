"""What single pictures show of a network that is looked into."""

from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.pictures_by_name import SOFTMAX, PictureLore

_CONVOLUTION = r"y_{ij} = \sum_{p} \sum_{q} w_{pq} x_{i+p, j+q} + b"

INSIDE_PICTURES: dict[str, PictureLore] = {
    "inside_map": PictureLore(
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Add a point of the wrong class: does the border go round it?"
        ),
        section="6.4",
    ),
    "inside_units": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "Where in the plane each hidden unit is on, and where it is off."
        ),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look for two units that cut the plane along the same line."
        ),
        section="3.2.6",
    ),
    "inside_gets": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What you drew, as the network gets it: 28 x 28 pixels."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Draw in a corner: is it moved to the middle, as the digits learnt are?"
        ),
        section="3.6.1",
    ),
    "inside_draw_probabilities": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How likely the network finds each class for what you drew."),
        SOFTMAX,
        "3.5",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Make a 3 into an 8 stroke by stroke: when does the answer change?"
        ),
    ),
    "inside_draw_earlier": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What networks of earlier runs make of the same drawing."),
        SOFTMAX,
        "3.5",
        trying=QT_TRANSLATE_NOOP("lore", "Draw a digit on which two runs disagree."),
    ),
    "inside_matrix": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The confusion matrix: a row for what a digit is, a column for the answer."
        ),
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Click the darkest cell beside the diagonal: would you have read those digits rightly?",
        ),
        section="4.5.3",
    ),
    "inside_cell": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The test digits that are counted in the chosen cell."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Choose one of them, and look in the wall how sure the network was."
        ),
    ),
    "inside_input": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The digit as it enters the network."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Count how many pixels are not 0: the network gets 784 numbers."
        ),
        section="3.6.1",
    ),
    "inside_choice": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Test digits to choose from: one of them is led through."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a 1 and then a 7: from which layer on do the maps differ?"
        ),
        section="3.6.1",
    ),
    "inside_maps": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What a layer makes of the digit: an image a filter or unit."),
        _CONVOLUTION,
        "7.2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Click a map, and find the strokes of the digit that its filter answers to."
        ),
    ),
    "inside_maps_probabilities": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What comes out at the end: a probability for each class."),
        SOFTMAX,
        "3.5",
        trying=QT_TRANSLATE_NOOP("lore", "Look for a digit with two bars of about one height."),
    ),
    "inside_patch": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The part of the input under the filter, in numbers."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Move it over an edge of the digit, and then over an empty place."
        ),
        section="7.2.2",
    ),
    "inside_kernel": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The weights of the filter, in numbers."),
        trying=QT_TRANSLATE_NOOP("lore", "Where are its weights above 0? There it wants ink."),
        section="7.2.2",
    ),
    "inside_products": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Their products, pixel by pixel: added up they give one number."),
        _CONVOLUTION,
        "7.2.2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Add them up and add the bias: the sum stands in the map."
        ),
    ),
    "inside_weights_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The weights of the first layer, one image a unit or filter."),
        trying=QT_TRANSLATE_NOOP("lore", "Compare before and now: what has become of the noise?"),
        section="7.6.1",
    ),
    "inside_weights_one": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The weights of the chosen unit or filter."),
        trying=QT_TRANSLATE_NOOP("lore", "Find the edge or blob that it looks for."),
        section="7.6.1",
    ),
    "inside_weights_histogram": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How large the weights of the chosen unit or filter are."),
        trying=QT_TRANSLATE_NOOP("lore", "Train with L1 and look again: how many weights are 0?"),
        section="6.4.2",
    ),
    "inside_exciting": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The test digits for which the chosen unit is on most strongly."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Say what these digits have in common, then look at the weights."
        ),
        section="7.6.2",
    ),
    "inside_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Test digits, framed by whether the answer is right."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Put the wrong ones first: which of them are hard for you too?"
        ),
        section="3.6.2",
    ),
    "inside_digit_probabilities": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How likely the network finds each class for this digit."),
        SOFTMAX,
        "3.5",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look at a mistake: how likely did it find the right class?"
        ),
    ),
    "inside_digit_digit": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The digit that was chosen."),
        trying=QT_TRANSLATE_NOOP("lore", "Cover the label, and read it yourself first."),
        section="3.6.1",
    ),
    "inside_digit_spoken": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "Gradient times input: which pixels speak for the answer, and which against it."
        ),
        r"x_i \frac{∂a_k}{∂x_i}",
        trying=QT_TRANSLATE_NOOP("lore", "Look at a 4 taken for a 9: which pixels speak for 9?"),
        source="Shrikumar, Greenside, Kundaje (2017)",
    ),
    "inside_digit_alike": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The training digits that are nearest to it, pixel by pixel."),
        r"‖x - x_n‖",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Are those nearest of the same class? If so, even comparing pixels would do."
        ),
        source="Cover, Hart (1967)",
    ),
}
"""By the name of the picture, without a number at its end."""
