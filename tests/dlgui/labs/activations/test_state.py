"""The state of the activations lab: what is compared, what the grid varies, what learns."""

import pytest

from dlgui.labs.activations.fields import read, write
from dlgui.labs.activations.presets import PRESETS, activation_preset_title
from dlgui.labs.activations.state import ActivationState, GridRows, View
from dlgui.labs.activations.texts import row_names
from engine.layers.names import InitializerName, Normalization, NormPlace
from engine.layers.norm_layer import NormLayer
from engine.training.build import build_trainer
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


@pytest.mark.parametrize("norm", Normalization)
@pytest.mark.parametrize("place", NormPlace)
def test_every_norm_can_be_trained_where_it_stands(norm: Normalization, place: NormPlace) -> None:
    setting = LayerSetting(depth=2, width=12, normalization=norm, place=place)
    network = build_trainer(ActivationState(setting=setting).run_config()).parts.network
    norms = [layer for layer in network.layers if isinstance(layer, NormLayer)]
    assert {layer.active for layer in norms} == {norm is not Normalization.NONE}
    if norm is not Normalization.NONE:
        assert [layer.kind for layer in norms] == [f"{norm}_norm"] * 2
        kinds = [layer.kind for layer in network.layers[:3]]
        assert kinds.index("sigmoid") == (1 if place is NormPlace.AFTER else 2)


@pytest.mark.parametrize("width", [2, 3, 5, 8, 10, 97])
def test_groups_leave_every_unit_a_neighbour(width: int) -> None:
    setting = LayerSetting(depth=1, width=width, normalization=Normalization.GROUP)
    build_trainer(ActivationState(setting=setting).run_config())


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
