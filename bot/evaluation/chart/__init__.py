"""Draws the figures as SVG, without a drawing library: the picture needs only lines, marks and words."""

from bot.evaluation.chart.chart import chart

__all__ = ["chart"]
