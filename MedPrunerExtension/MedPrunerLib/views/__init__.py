"""What an answer shows in Slicer's slice, 3D and plot views, and how the views are given back."""
