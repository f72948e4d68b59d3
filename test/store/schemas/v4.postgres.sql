alter table activity_edit add column sport text collate "C";
