"""Opens and reads an invoice with the client `halyk-epay` of PyPI: halyk_client.py URL CLIENT SECRET SHOP"""

import asyncio
import json
import sys

from halyk_epay import HalykClient
from halyk_epay._endpoints import Endpoints
from halyk_epay.models.invoice import InvoiceCreate
from halyk_epay.webhooks import WebhookParser


async def main(url, client, secret, shop):
    places = Endpoints(oauth_url=url, api_url=url, public_key_url=url)
    async with HalykClient(client, secret, shop, endpoints=places) as halyk:
        opened = await halyk.invoices.create(
            InvoiceCreate(
                invoice_id="10000001",
                account_id="VP-1",
                amount=28701,
                description="VP-1",
                back_link="http://localhost/back",
                failure_back_link="http://localhost/back",
                post_link="http://localhost/post",
            )
        )
        read = await halyk.invoices.get(opened.id)
    event = WebhookParser.parse(b'{"invoiceId":"10000001","code":"ok","amount":28701}')
    said = {
        "opened": opened.model_dump(mode="json"),
        "read": read.model_dump(mode="json"),
        "callback": {"invoice_id": event.invoice_id, "is_success": event.is_success},
    }
    print(json.dumps(said))


asyncio.run(main(*sys.argv[1:]))
