//! Where a case stands in the personal office.

use crate::applications::Task;
use crate::vocabulary::ApplicationId;
use crate::web::Trouble;
use uuid::Uuid;

/// An id as it stands in an address; what is none leads nowhere.
pub fn id_of(part: &str) -> Result<ApplicationId, Trouble> {
    Uuid::try_parse(part).map(ApplicationId).map_err(|_| Trouble::NotFound)
}

/// The case's own page.
pub fn address_of(id: ApplicationId) -> String {
    format!("/office/applications/{id}")
}

/// A page of a task.
pub(super) fn task_address(id: ApplicationId, task: Task) -> String {
    format!("/office/applications/{id}/{}", task.code())
}
