alter table staff_account add column may_export boolean default false not null;
