//! In whose hands a paper is. Each room keeps the holds of its own papers in a table of its own, and all of them alike.

/// `hold`, `take` and `put_back` for a room's store: by its table, the table's column of the paper, and the paper's id.
macro_rules! holds {
    ($table:literal, $paper:literal, $id:ty) => {
        /// Who took it last and has not put it back.
        pub async fn hold(
            db: &mut sqlx::PgConnection,
            id: $id,
        ) -> sqlx::Result<Option<$crate::accounts::Hold>> {
            use $crate::accounts::Hold;
            use $crate::vocabulary::AccountId;
            sqlx::query_as!(
                Hold,
                r#"select r.officer as "officer: AccountId", o.name, r.held_until as until
                   from "#
                    + $table
                    + " r join accounts o on o.id = r.officer where r."
                    + $paper
                    + " = $1",
                id.0,
            )
            .fetch_optional(db)
            .await
        }

        /// Puts it into an officer's hands, whoever held it before.
        pub async fn take(
            db: &mut sqlx::PgConnection,
            id: $id,
            officer: $crate::vocabulary::AccountId,
            (now, until): ($crate::vocabulary::Instant, $crate::vocabulary::Instant),
        ) -> sqlx::Result<()> {
            sqlx::query!(
                "insert into "
                    + $table
                    + " ("
                    + $paper
                    + ", officer, taken_at, held_until) values ($1, $2, $3, $4)
                 on conflict ("
                    + $paper
                    + ") do update set officer = excluded.officer, taken_at = excluded.taken_at,
                     held_until = excluded.held_until",
                id.0,
                officer.0,
                now,
                until,
            )
            .execute(db)
            .await?;
            Ok(())
        }

        /// Takes it out of an officer's hands; answers how many it was in.
        pub async fn put_back(
            db: &mut sqlx::PgConnection,
            id: $id,
            officer: $crate::vocabulary::AccountId,
        ) -> sqlx::Result<u64> {
            let put_back = sqlx::query!(
                "delete from " + $table + " where " + $paper + " = $1 and officer = $2",
                id.0,
                officer.0,
            )
            .execute(db)
            .await?;
            Ok(put_back.rows_affected())
        }
    };
}

pub(crate) use holds;
