-- The place of a submission in lists (see clinic.submission.Place), so that each filter has one index in the order of its
-- list. What an older version of the site stores beside this one stands on top until somebody touches it
alter table submission add column place bigint default 0 not null;

update submission set place = case
    when not open then -cast(extract(epoch from received_at) * 1000000 as bigint)
    when urgent then cast(extract(epoch from received_at) * 1000000 as bigint)
    else 4503599627370496 + cast(extract(epoch from received_at) * 1000000 as bigint) end;

drop index submission_by_urgency_and_age;
drop index submission_open_by_urgency_and_age;
drop index submission_closed_by_age;
drop index submission_of_owner;
drop index submission_of_kind;
drop index submission_of_area;
drop index submission_of_source;
drop index submission_by_age;

create index submission_in_order on submission (open, place, received_at);
create index submission_of_status on submission (status, open, place);
create index submission_of_owner on submission (owner, open, place);
create index submission_of_kind on submission (kind, open, place);
create index submission_of_area on submission (area, open, place);
create index submission_of_source on submission (source, open, place);
