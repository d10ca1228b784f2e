//! A slow line to the database: every packet takes 2 ms each way, as to a machine in another hall.

use sqlx::postgres::PgConnectOptions;
use std::path::PathBuf;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UnixStream};

const DELAY: Duration = Duration::from_millis(2);

pub struct SlowLine {
    /// The address of the database at the near end of the line.
    pub url: String,
}

impl SlowLine {
    /// Lays a line to a database that is reached by its socket.
    pub fn to(database_url: &str) -> Self {
        let options: PgConnectOptions = database_url.parse().unwrap();
        let socket = options.get_socket().cloned().unwrap_or_else(|| PathBuf::from(options.get_host()));
        let socket = socket.join(format!(".s.PGSQL.{}", options.get_port()));
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let port = listener.local_addr().unwrap().port();
        // On a thread of its own: the line carries on while the test's own thread waits for a process.
        std::thread::spawn(move || {
            tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap()
                .block_on(accept(listener, socket));
        });
        let name = options.get_database().unwrap();
        Self { url: format!("postgres://{}@127.0.0.1:{port}/{name}?sslmode=disable", options.get_username()) }
    }
}

async fn accept(listener: std::net::TcpListener, socket: PathBuf) {
    let listener = TcpListener::from_std(listener).unwrap();
    while let Ok((near, _)) = listener.accept().await {
        if let Ok(far) = UnixStream::connect(&socket).await {
            tokio::spawn(carry(near, far));
        }
    }
}

async fn carry(near: TcpStream, far: UnixStream) {
    near.set_nodelay(true).unwrap();
    let (near_in, near_out) = near.into_split();
    let (far_in, far_out) = far.into_split();
    tokio::join!(one_way(near_in, far_out), one_way(far_in, near_out));
}

async fn one_way(mut from: impl AsyncRead + Unpin, mut to: impl AsyncWrite + Unpin) {
    let mut packet = vec![0; 64 * 1024];
    while let Ok(length) = from.read(&mut packet).await {
        if length == 0 {
            break;
        }
        tokio::time::sleep(DELAY).await;
        if to.write_all(&packet[..length]).await.is_err() {
            break;
        }
    }
    to.shutdown().await.ok();
}
