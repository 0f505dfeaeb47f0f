"""The state of the activations lab: what is compared, what the grid varies, what can be trained."""

import pytest

from dlgui.labs.activations.fields import read, write
from dlgui.labs.activations.presets import PRESETS, activation_preset_title
from dlgui.labs.activations.state import ActivationState, GridRows, View
from dlgui.labs.activations.texts import row_names
from engine.layers.names import InitializerName, Normalization, NormPlace
from engine.training.layer_setting import LayerSetting


def test_a_comparison_shares_size_input_and_seed() -> None:
    state = ActivationState(setting=LayerSetting(width=64, seed=9), view=View.COMPARE)
    first, second = state.settings
    assert (second.width, second.seed) == (64, 9)
    assert second.initializer is InitializerName.LECUN_NORMAL
    assert row_names((first, second), None) == ["std 1", "Xavier"]


@pytest.mark.parametrize(("rows", "number"), list(zip(GridRows, (4, 2, 4, 3), strict=True)))
def test_the_grid_varies_one_thing(rows: GridRows, number: int) -> None:
    state = ActivationState(view=View.GRID, grid=rows)
    assert len(set(state.settings)) == number
    assert len(set(row_names(state.settings, rows))) == number


def test_the_run_is_of_the_same_network() -> None:
    state = ActivationState(
        setting=LayerSetting(depth=3, width=40, std=0.05, normalization=Normalization.BATCH)
    )
    config = state.run_config()
    assert config.network.hidden == (40, 40, 40)
    assert config.network.initial_std == 0.05
    assert config.network.batch_norm


@pytest.mark.parametrize(
    ("norm", "place", "trainable"),
    [
        (Normalization.NONE, NormPlace.AFTER, True),
        (Normalization.BATCH, NormPlace.BEFORE, True),
        (Normalization.BATCH, NormPlace.AFTER, False),
        (Normalization.LAYER, NormPlace.BEFORE, False),
    ],
)
def test_only_what_the_engine_trains_is_trainable(
    norm: Normalization, place: NormPlace, trainable: bool
) -> None:
    state = ActivationState(setting=LayerSetting(normalization=norm, place=place))
    assert state.trainable is trainable


def test_fields_are_read_and_written_by_path() -> None:
    state = write(ActivationState(), "setting.depth", 7.0)
    assert read(state, "setting.depth") == 7
    assert isinstance(read(state, "setting.depth"), int)
    state = write(state, "other.initializer", "he_normal")
    assert state.other.initializer is InitializerName.HE_NORMAL
    assert write(state, "grid", "activation").grid is GridRows.ACTIVATION


def test_presets_have_titles_and_ids_of_their_own() -> None:
    assert len({preset.id for preset in PRESETS}) == len(PRESETS)
    assert all(activation_preset_title(preset.id) for preset in PRESETS)
    assert PRESETS[0].id == "activation-spread"
