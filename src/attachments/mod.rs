//! The room `attachments`.
