// The scenarios and lessons themselves are written by the EmbedLessons plugin.
