-- Claims are deleted by their day, and with their submission
create index submission_claim_of_day on submission_claim (claimed_day);
create index submission_claim_of_submission on submission_claim (submission_id);
