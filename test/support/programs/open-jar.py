"""Opens a Jira app by means of its own, and prints its files and its descriptor as JSON."""

import json
import sys
import xml.etree.ElementTree as ElementTree
import zipfile


def element(node):
    return {
        "name": node.tag,
        "attributes": node.attrib,
        "text": (node.text or "").strip(),
        "children": [element(child) for child in node],
    }


with zipfile.ZipFile(sys.argv[1]) as jar:
    broken = jar.testzip()
    if broken is not None:
        sys.exit(f"{broken} is broken")
    files = {name: jar.read(name).decode("utf-8") for name in jar.namelist()}

root = ElementTree.fromstring(files["atlassian-plugin.xml"])
json.dump({"files": files, "descriptor": element(root)}, sys.stdout)
