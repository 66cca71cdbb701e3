from tests.factories import UserFactory


def test_a_person_is_called_by_one_name():
    user = UserFactory.build(username="mori", name="森 はるか")

    assert (str(user), user.get_full_name(), user.get_short_name()) == ("森 はるか",) * 3


def test_a_person_without_a_name_is_called_by_the_login():
    assert str(UserFactory.build(username="mori", name="")) == "mori"
