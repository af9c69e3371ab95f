-- An export reads on from the last submission that it wrote
create index submission_by_age_and_id on submission (received_at, id);
