"""Annotators: functions that find meaning in spans and change no word."""
