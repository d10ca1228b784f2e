//! Whose turn it is to be worked through, of files that parties send: each room keeps its own in a table of its own, and all of them alike.

/// `take`, `hold` and `broke` for a room's store: by its table, the column of the instant since which a file waits, what is true of one that is not
/// done, and its id.
macro_rules! turns {
    ($table:literal, $since:literal, $open:literal, $id:ident) => {
        /// Takes one for half a minute on the database's clock: parties in turn, and of each the one that has waited longest, so that nobody
        /// waits behind all of another. When its taker dies, the next one takes it.
        pub async fn take(db: &mut sqlx::PgConnection, worker: uuid::Uuid) -> sqlx::Result<Option<$id>> {
            let taken = sqlx::query_scalar!(
                "update "
                    + $table
                    + " set worker = $1, leased_until = clock_timestamp() + interval '30 seconds'
                 where id = (select waiting.id from "
                    + $table
                    + " waiting where "
                    + $open
                    + "
                               and (leased_until is null or leased_until < clock_timestamp())
                             order by (select count(*) from "
                    + $table
                    + " earlier
                                       where earlier.inviting_party = waiting.inviting_party and "
                    + $open
                    + "
                                         and (earlier."
                    + $since
                    + ", earlier.id) < (waiting."
                    + $since
                    + ", waiting.id)),
                                      waiting."
                    + $since
                    + ", waiting.id limit 1 for update skip locked)
                 returning id",
                worker,
            )
            .fetch_optional(db)
            .await?;
            Ok(taken.map($id))
        }

        /// The taker is alive.
        pub async fn hold(db: &mut sqlx::PgConnection, id: $id, worker: uuid::Uuid) -> sqlx::Result<()> {
            sqlx::query!(
                "update "
                    + $table
                    + " set leased_until = clock_timestamp() + interval '30 seconds'
                 where id = $1 and worker = $2 and "
                    + $open,
                id.0,
                worker,
            )
            .execute(db)
            .await?;
            Ok(())
        }

        /// The taker's try broke: the next one is put off for longer each time. Answers how many broke by now; none where somebody else holds
        /// it, or it is done.
        pub async fn broke(
            db: &mut sqlx::PgConnection,
            id: $id,
            worker: uuid::Uuid,
        ) -> sqlx::Result<Option<i32>> {
            sqlx::query_scalar!(
                "update "
                    + $table
                    + " set broken = broken + 1,
                            leased_until = clock_timestamp() + interval '30 seconds' * (1 << least(broken, 5))
                 where id = $1 and worker = $2 and "
                    + $open
                    + " returning broken",
                id.0,
                worker,
            )
            .fetch_optional(db)
            .await
        }
    };
}

pub(crate) use turns;
