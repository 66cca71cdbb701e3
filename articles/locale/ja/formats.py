"""How Japanese writes times where Django sets them against the date without a space."""

DATETIME_FORMAT = "Y年n月j日 G:i"
