#!/bin/sh
# render.sh SVG PNG: renders the SVG at 600 x 600 px and marks it as 300 dpi.
# The renderer writes no density, so a pHYs chunk (PNG, 11.3.4.3) of 11811 px
# a metre goes in after the signature and IHDR, which are 33 bytes long.
set -eu

raw=$2.raw
new=$2.new
trap 'rm -f "$raw" "$new"' EXIT

rsvg-convert -w 600 -h 600 "$1" -o "$raw"
{
	head -c 33 "$raw"
	printf '\000\000\000\011pHYs\000\000\056\043\000\000\056\043\001'
	printf '\170\245\077\166'
	tail -c +34 "$raw"
} >"$new"
mv "$new" "$2"
