/** Whether somebody has been mailed lately is asked before a desk is told again (`tellDesk`), among all mails there are. */
export const mailsByAddress = `
create index mails_by_address on mails (to_address, code, queued_at);
`
