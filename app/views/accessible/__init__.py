"""What screen readers are told: what lies on drawn panels, where the focus is, and what an edit did."""
