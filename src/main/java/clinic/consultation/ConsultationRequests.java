package clinic.consultation;

import clinic.submission.Submissions;

interface ConsultationRequests extends Submissions<ConsultationRequest> {}
