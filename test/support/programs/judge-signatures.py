"""Judges signed requests, one JSON object a line, with oauthlib. Prints true or false a line."""

import json
import sys

from oauthlib.oauth1 import SIGNATURE_RSA, RequestValidator, SignatureOnlyEndpoint


class Validator(RequestValidator):
    allowed_signature_methods = [SIGNATURE_RSA]
    client_key_length = token_length = (1, 255)
    nonce_length = (20, 60)
    # Tests happen at an instant of their own.
    timestamp_lifetime = 10**9
    enforce_ssl = False
    dummy_client = "dummy"

    def __init__(self, consumer_key, public_key):
        super().__init__()
        self.consumer_key = consumer_key
        self.public_key = public_key

    def check_client_key(self, client_key):
        return 0 < len(client_key) <= 255

    def check_nonce(self, nonce):
        return 20 <= len(nonce) <= 60

    def validate_client_key(self, client_key, request):
        return client_key == self.consumer_key

    def validate_timestamp_and_nonce(self, *args, **kwargs):
        return True

    def get_rsa_key(self, client_key, request):
        return self.public_key


for line in sys.stdin:
    asked = json.loads(line)
    endpoint = SignatureOnlyEndpoint(Validator(asked["consumerKey"], asked["publicKey"]))
    try:
        accepted, _ = endpoint.validate_request(
            asked["url"], asked["method"], asked["body"], asked["headers"]
        )
    except ValueError:
        # What cannot be read is not accepted either.
        accepted = False
    print(json.dumps(accepted), flush=True)
