package clinic.contact;

import clinic.submission.Submissions;

interface ContactMessages extends Submissions<ContactMessage> {}
