//! The list of citizenships and the visa categories, as dated rows.

mod open;

use crate::eligibility::{Category, Citizenship, Named, Purpose};
use crate::vocabulary::CountryCode;
use chrono::NaiveDate;
use sqlx::PgConnection;

pub use open::{open_of_category, open_of_citizenship};

/// An entry of the list as it stands in its table.
struct CitizenshipRow {
    code: CountryCode,
    nationality: CountryCode,
    name_en: String,
    name_ru: String,
    name_kk: String,
    valid_from: NaiveDate,
    valid_until: Option<NaiveDate>,
}

impl From<CitizenshipRow> for Citizenship {
    fn from(row: CitizenshipRow) -> Self {
        Self {
            code: row.code,
            nationality: row.nationality,
            name: Named { en: row.name_en, ru: row.name_ru, kk: row.name_kk },
            valid_from: row.valid_from,
            valid_until: row.valid_until,
        }
    }
}

/// A category as it stands in its table.
struct CategoryRow {
    code: String,
    purpose: Purpose,
    name_en: String,
    name_ru: String,
    name_kk: String,
    valid_from: NaiveDate,
    valid_until: Option<NaiveDate>,
}

impl From<CategoryRow> for Category {
    fn from(row: CategoryRow) -> Self {
        Self {
            code: row.code,
            purpose: row.purpose,
            name: Named { en: row.name_en, ru: row.name_ru, kk: row.name_kk },
            valid_from: row.valid_from,
            valid_until: row.valid_until,
        }
    }
}

/// How one statement begins, the columns of [`CitizenshipRow`], then the rest of it.
macro_rules! citizenships {
    ($select:tt, $rest:tt $(, $argument:expr)*) => {
        sqlx::query_as!(
            CitizenshipRow,
            $select + r#" code as "code: CountryCode", nationality as "nationality: CountryCode",
                         name_en, name_ru, name_kk, valid_from, valid_until from citizenships "# + $rest
            $(, $argument)*
        )
    };
}

/// How one statement begins, the columns of [`CategoryRow`], then the rest of it.
macro_rules! categories {
    ($select:tt, $rest:tt $(, $argument:expr)*) => {
        sqlx::query_as!(
            CategoryRow,
            $select + r#" code, purpose as "purpose: Purpose", name_en, name_ru, name_kk, valid_from, valid_until
                         from categories "# + $rest
            $(, $argument)*
        )
    };
}

fn all<Row, Entry: From<Row>>(rows: Vec<Row>) -> Vec<Entry> {
    rows.into_iter().map(Entry::from).collect()
}

/// Rule E1: the entries of the list that are in force on a day, by their English names.
pub async fn citizenships_on(db: &mut PgConnection, day: NaiveDate) -> sqlx::Result<Vec<Citizenship>> {
    citizenships!(
        "select",
        "where valid_from <= $1 and (valid_until is null or valid_until >= $1) order by name_en",
        day
    )
    .fetch_all(db)
    .await
    .map(all)
}

/// The latest entry for a country, in force or not.
pub async fn citizenship(db: &mut PgConnection, code: &CountryCode) -> sqlx::Result<Option<Citizenship>> {
    let row = citizenships!("select", "where code = $1 order by valid_from desc limit 1", code.as_str())
        .fetch_optional(db)
        .await?;
    Ok(row.map(Citizenship::from))
}

/// Rule E1: what the list says of a country on a day: the entry in force, else the latest, over or still to come.
pub async fn citizenship_as_of(
    db: &mut PgConnection,
    code: &CountryCode,
    day: NaiveDate,
) -> sqlx::Result<Option<Citizenship>> {
    let row = citizenships!(
        "select",
        "where code = $1
         order by (valid_from <= $2 and (valid_until is null or valid_until >= $2)) desc, valid_from desc limit 1",
        code.as_str(),
        day
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(Citizenship::from))
}

/// Every entry that was ever on the list, each country's latest: what a paper of any age names.
pub async fn latest_citizenships(db: &mut PgConnection) -> sqlx::Result<Vec<Citizenship>> {
    citizenships!("select distinct on (code)", "order by code, valid_from desc").fetch_all(db).await.map(all)
}

/// Every entry of the list, past and to come, by its English name.
pub async fn all_citizenships(db: &mut PgConnection) -> sqlx::Result<Vec<Citizenship>> {
    citizenships!("select", "order by name_en, valid_from desc").fetch_all(db).await.map(all)
}

/// Rule E4: the categories that are given on a day, in the order of their purposes.
pub async fn categories_on(db: &mut PgConnection, day: NaiveDate) -> sqlx::Result<Vec<Category>> {
    categories!(
        "select",
        "where valid_from <= $1 and (valid_until is null or valid_until >= $1)
         order by purpose, length(code), code",
        day
    )
    .fetch_all(db)
    .await
    .map(all)
}

/// Every category that was ever given, each code's latest row.
pub async fn latest_categories(db: &mut PgConnection) -> sqlx::Result<Vec<Category>> {
    categories!("select distinct on (code)", "order by code, valid_from desc").fetch_all(db).await.map(all)
}

/// Every category, past and to come, in the order of their purposes.
pub async fn all_categories(db: &mut PgConnection) -> sqlx::Result<Vec<Category>> {
    categories!("select", "order by purpose, length(code), code, valid_from desc")
        .fetch_all(db)
        .await
        .map(all)
}

/// The latest row of a category, given or not.
pub async fn category(db: &mut PgConnection, code: &str) -> sqlx::Result<Option<Category>> {
    let row = categories!("select", "where code = $1 order by valid_from desc limit 1", code)
        .fetch_optional(db)
        .await?;
    Ok(row.map(Category::from))
}

/// Whether the lists were never loaded.
pub async fn is_empty(db: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select not exists (select from citizenships) and not exists (select from categories) as "empty!""#
    )
    .fetch_one(db)
    .await
}

/// Adds an entry to the list, if it has none in force. `formal_name` is the one that the page's own list uses.
pub async fn list_citizenship(
    db: &mut PgConnection,
    entry: &Citizenship,
    (alpha2, formal_name): (&str, &str),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into citizenships (code, alpha2, nationality, name_en, name_ru, name_kk, formal_name, valid_from, valid_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing",
        entry.code.as_str(),
        alpha2,
        entry.nationality.as_str(),
        entry.name.en,
        entry.name.ru,
        entry.name.kk,
        formal_name,
        entry.valid_from,
        entry.valid_until,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn list_category(db: &mut PgConnection, category: &Category) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into categories (code, purpose, name_en, name_ru, name_kk, valid_from, valid_until)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing",
        category.code,
        category.purpose.code(),
        category.name.en,
        category.name.ru,
        category.name.kk,
        category.valid_from,
        category.valid_until,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Keeps everybody else from changing the lists until the work is over; they stay readable.
pub async fn lock(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("lock table citizenships, categories in share row exclusive mode").execute(db).await?;
    Ok(())
}

pub async fn end_citizenship(db: &mut PgConnection, code: &CountryCode, last: NaiveDate) -> sqlx::Result<()> {
    sqlx::query!(
        "update citizenships set valid_until = $2 where code = $1 and valid_until is null",
        code.as_str(),
        last
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn end_category(db: &mut PgConnection, code: &str, last: NaiveDate) -> sqlx::Result<()> {
    sqlx::query!(
        "update categories set valid_until = $2 where code = $1 and valid_until is null",
        code,
        last
    )
    .execute(db)
    .await?;
    Ok(())
}
