-- A one-time password that nobody uses runs out
alter table staff_account add column password_until timestamp(6) with time zone;

update staff_account set password_until = current_timestamp + interval '7' day where password_one_time;
