#!/bin/sh
# Makes Ramure start in a few seconds: extracts the jar and records a cache of its classes (JEP 483, 514).
#   sh config/aot-cache.sh target/ramure.jar /opt/ramure
# then start it with
#   java -XX:AOTCache=/opt/ramure/ramure.aot -jar /opt/ramure/ramure.jar
# The cache belongs to this jar and this JDK: make it again after an upgrade of either.
set -eu
jar=${1:?the jar}
folder=${2:?the folder to install into}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

"$java" -Djarmode=tools -jar "$jar" extract --force --destination "$folder"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$java" -XX:AOTCacheOutput="$folder/ramure.aot" --enable-native-access=ALL-UNNAMED -Dspring.context.exit=onRefresh \
  -jar "$folder/ramure.jar" --ramure.folder="$scratch" --ramure.demonstration=false --server.port=0
echo "Made $folder/ramure.aot"
