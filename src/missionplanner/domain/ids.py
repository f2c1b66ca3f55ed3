"""Keys of the nouns; each is a UUID made here, its name says what it points to."""

from __future__ import annotations

from typing import NewType
from uuid import UUID

DonorId = NewType("DonorId", UUID)
ProjectId = NewType("ProjectId", UUID)
InstitutionId = NewType("InstitutionId", UUID)
PersonId = NewType("PersonId", UUID)
VenueId = NewType("VenueId", UUID)
VisitId = NewType("VisitId", UUID)
ObjectiveId = NewType("ObjectiveId", UUID)
LegId = NewType("LegId", UUID)
GroupId = NewType("GroupId", UUID)
DelegationId = NewType("DelegationId", UUID)
ParticipationId = NewType("ParticipationId", UUID)
ProgrammeItemId = NewType("ProgrammeItemId", UUID)
CounterpartId = NewType("CounterpartId", UUID)
BriefId = NewType("BriefId", UUID)
MeetingRecordId = NewType("MeetingRecordId", UUID)
AttendanceId = NewType("AttendanceId", UUID)
PointId = NewType("PointId", UUID)
DecisionId = NewType("DecisionId", UUID)
FollowUpId = NewType("FollowUpId", UUID)
StatusChangeId = NewType("StatusChangeId", UUID)
TransferId = NewType("TransferId", UUID)
StageDateId = NewType("StageDateId", UUID)
AttachmentId = NewType("AttachmentId", UUID)
OfficeDataId = NewType("OfficeDataId", UUID)
