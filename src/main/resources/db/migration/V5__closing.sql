-- What waits is found without looking at what is closed, and what is closed is kept for a time that begins with closing
alter table submission add column open boolean default true not null;
alter table submission add column closed_at timestamp(6) with time zone;

update submission set open = false where status in ('SCHEDULED', 'CLOSED');
update submission set closed_at = coalesce(
    (select max(happened_at) from submission_timeline
      where submission_id = submission.id and event in ('SCHEDULED', 'CLOSED')), received_at)
    where not open;

create index submission_open_by_urgency_and_age on submission (open, urgent desc, received_at);
create index submission_closed on submission (closed_at, status);
