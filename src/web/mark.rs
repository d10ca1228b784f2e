//! The mark of a form: proof that it was typed into a page of this portal by this visitor (ASVS 3.5.1).

use crate::web::visit::Greeted;
use crate::web::{Portal, Token, Trouble};
use actix_web::{HttpMessage, HttpRequest, web};

/// The visitor's token and the keys to check a mark with.
pub struct Mark {
    portal: web::Data<Portal>,
    token: Option<Token>,
}

impl Mark {
    pub fn of(request: &HttpRequest) -> Result<Self, Trouble> {
        let portal =
            request.app_data::<web::Data<Portal>>().ok_or_else(|| Trouble::broken(std::fmt::Error))?.clone();
        let token = request.extensions().get::<Greeted>().map(|Greeted(token)| token.clone());
        Ok(Self { portal, token })
    }

    pub fn check(&self, presented: &str) -> Result<(), Trouble> {
        match &self.token {
            Some(token) if self.portal.secrets.is_form_mark(token, presented) => Ok(()),
            Some(_) | None => Err(Trouble::Unmarked),
        }
    }
}
