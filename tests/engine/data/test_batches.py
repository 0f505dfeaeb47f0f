"""Mini-batches are drawn as asked, into the same arrays, and can go on from a checkpoint."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data import batches as module
from engine.data.batches import Batches, Sampling, as_inputs, label_noise

COUNT = 10
# Image i is filled with i, so that an input tells which example it is.
IMAGES = np.repeat(np.arange(COUNT, dtype=np.uint8), 3).reshape(COUNT, 3)
LABELS = np.arange(COUNT, dtype=np.uint8)


def batches(sampling: Sampling = Sampling.SHUFFLED, **others: Any) -> Batches:
    settings: dict[str, Any] = {"batch_size": 4, "rng": np.random.default_rng(0), **others}
    images, labels = settings.pop("images", IMAGES), settings.pop("labels", LABELS)
    return Batches(images, labels, sampling=sampling, **settings)


def drawn(source: Batches, times: int) -> list[list[int]]:
    return [source.next()[1].tolist() for _ in range(times)]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("float_rows_bytes", [0, 1 << 20])
def test_inputs_are_the_images_divided_by_255(
    dtype: npt.DTypeLike, float_rows_bytes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FLOAT_ROWS_BYTES", float_rows_bytes)
    images = np.arange(256, dtype=np.uint8).reshape(128, 2)
    x, labels = batches(images=images, labels=np.arange(128), batch_size=128, dtype=dtype).next()
    assert x.dtype == dtype
    assert labels.dtype == np.intp
    np.testing.assert_array_equal(x, images[labels] / np.asarray(255, dtype))
    np.testing.assert_array_equal(x, as_inputs(images, dtype)[labels])


def test_float_images_stay_as_they_are() -> None:
    images = np.linspace(0, 1, 20).reshape(10, 2)
    x, labels = batches(images=images).next()
    assert x.dtype == np.float32
    np.testing.assert_array_equal(x, images.astype(np.float32)[labels])


@pytest.mark.parametrize("sampling", Sampling)
@pytest.mark.parametrize("float_rows_bytes", [0, 1 << 20])
def test_the_same_arrays_are_filled_again(
    sampling: Sampling, float_rows_bytes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FLOAT_ROWS_BYTES", float_rows_bytes)
    source = batches(sampling)
    first, second = source.next(), source.next()
    assert first[0] is second[0]
    assert first[1] is second[1]


def test_without_reuse_a_batch_stays_as_it_was() -> None:
    source = batches(reuse=False)
    x, labels = source.next()
    copies = x.copy(), labels.copy()
    source.next()
    np.testing.assert_array_equal(x, copies[0])
    np.testing.assert_array_equal(labels, copies[1])


def test_a_shuffled_epoch_shows_no_example_twice_and_drops_the_rest() -> None:
    source = batches()
    assert source.batches_per_epoch == 2
    epochs = [[*first, *second] for first, second in (drawn(source, 2) for _ in range(20))]
    assert all(len(set(epoch)) == 8 for epoch in epochs)
    assert len({tuple(epoch) for epoch in epochs}) == 20, "each epoch has an order of its own"
    assert {label for epoch in epochs for label in epoch} == set(range(COUNT))


def test_with_replacement_a_batch_may_be_larger_than_the_data() -> None:
    source = batches(Sampling.WITH_REPLACEMENT, batch_size=1000)
    x, labels = source.next()
    assert source.batches_per_epoch == 1
    assert x.shape == (1000, 3)
    assert np.bincount(labels, minlength=COUNT).min() > 60
    np.testing.assert_allclose(x[:, 0] * 255, labels, rtol=1e-6)


@given(
    seed=st.integers(0, 2**32), batch_size=st.integers(1, 10), sampling=st.sampled_from(Sampling)
)
def test_the_same_seed_draws_the_same(seed: int, batch_size: int, sampling: Sampling) -> None:
    one, other = (
        batches(sampling, batch_size=batch_size, rng=np.random.default_rng(seed)) for _ in range(2)
    )
    assert drawn(one, 5) == drawn(other, 5)


@given(before=st.integers(0, 7), sampling=st.sampled_from(Sampling))
def test_it_goes_on_from_a_checkpoint(before: int, sampling: Sampling) -> None:
    source = batches(sampling)
    drawn(source, before)
    state = source.state
    expected = drawn(source, 7)
    restored = batches(sampling, rng=np.random.default_rng(99))
    restored.load_state(state)
    assert drawn(restored, 7) == expected
    restored.load_state(state)
    assert drawn(restored, 7) == expected, "the state itself has not changed"


def test_a_checkpoint_of_other_data_is_refused() -> None:
    state = batches(images=IMAGES[:5], labels=LABELS[:5]).state
    with pytest.raises(ValueError, match=r"permutation must hold each of 0\.\.9 once"):
        batches().load_state(state)
    with pytest.raises(ValueError, match=r"position must be 0\.\.10, not 11"):
        batches().load_state({**batches().state, "position": 11})


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"batch_size": 0}, "batch_size must be at least 1, not 0"),
        ({"batch_size": 11}, "batch_size must be at most 10, .* shuffled, not 11"),
        ({"images": IMAGES[0]}, "images must have the shape"),
        ({"images": IMAGES[:0], "labels": LABELS[:0]}, "images must have the shape"),
        ({"images": IMAGES.astype(int)}, "images must be bytes"),
        ({"labels": LABELS[:9]}, "labels must be 10 whole numbers"),
        ({"labels": LABELS.astype(float)}, "labels must be 10 whole numbers"),
        ({"dtype": np.int32}, "dtype must be a float type, not int32"),
    ],
)
def test_bad_settings_are_named(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        batches(**settings)


def test_nothing_that_was_given_is_written_to() -> None:
    images, labels = IMAGES.copy(), LABELS.copy()
    images.flags.writeable = labels.flags.writeable = False
    drawn(batches(images=images, labels=labels), 5)
    label_noise(labels, 1, rng=np.random.default_rng(0))
    as_inputs(images)


@given(
    count=st.integers(0, 60),
    share=st.floats(0, 1),
    classes=st.integers(2, 256),
    seed=st.integers(0, 2**32),
)
def test_exactly_the_share_of_the_labels_is_wrong(
    count: int, share: float, classes: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, classes, count).astype(np.uint8)
    noisy = label_noise(labels, share, classes=classes, rng=rng)
    assert np.count_nonzero(noisy != labels) == round(share * count)
    assert noisy.dtype == labels.dtype
    assert not count or noisy.max() < classes


def test_wrong_labels_are_spread_over_all_other_classes() -> None:
    noisy = label_noise(np.full(9000, 4), 1.0, rng=np.random.default_rng(0))
    counts = np.bincount(noisy, minlength=10)
    assert counts[4] == 0
    assert np.delete(counts, 4).min() > 900


def test_bad_noise_is_refused() -> None:
    rng = np.random.default_rng(0)
    for share in (-0.1, 1.1, float("nan")):
        with pytest.raises(ValueError, match="label noise must be a share from 0 to 1"):
            label_noise(LABELS, share, rng=rng)
    with pytest.raises(ValueError, match="classes must be at least 2"):
        label_noise(LABELS, 0.5, classes=1, rng=rng)
    with pytest.raises(ValueError, match=r"labels must be 0\.\.8"):
        label_noise(LABELS, 0.5, classes=9, rng=rng)
