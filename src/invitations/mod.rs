//! The room `invitations`.
