# Builds and runs the web server: docker build -t tokenstudio . && docker run --read-only --tmpfs /tmp -p 8080:8080 -v tokenstudio:/data tokenstudio
FROM node:22-bookworm-slim AS npm
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
ARG REVISION=
WORKDIR /src
# The SDK image has no Node; the build asks npm for its version and restores the browser libraries with it.
COPY --from=npm /usr/local/bin/node /usr/local/bin/node
COPY --from=npm /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
COPY . .
COPY --from=npm /src/node_modules ./node_modules
# The stamp says that node_modules is as package-lock.json wants it, so that it is not restored twice.
RUN touch node_modules/.tokenstudio.stamp \
    && dotnet publish src/TokenStudio.Web -c Release -o /app -p:RestoreLockedMode=true -p:SourceRevisionId="$REVISION" \
    && mkdir /data

# No shell and no package manager; "extra" has ICU and the time zones, which languages need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
ARG VERSION=1.0.0
ARG REVISION=
LABEL org.opencontainers.image.title="TokenStudio" \
      org.opencontainers.image.description="A tokenomics design studio" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.base.name="mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra"
WORKDIR /app
# The application stays root's, so that the server cannot change itself; only the data are its own.
COPY --from=build /app ./
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
# Diagnostics would write outside /data; the collector is the workstation's, which gives memory back.
ENV ASPNETCORE_URLS=http://+:8080 \
    TOKENSTUDIO__DATA=/data \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_gcServer=0
VOLUME /data
EXPOSE 8080
USER $APP_UID
STOPSIGNAL SIGTERM
# Starts a runtime each time, hence not more often.
HEALTHCHECK --interval=30s --timeout=10s --start-period=15s --retries=3 CMD ["dotnet", "TokenStudio.Web.dll", "healthcheck"]
ENTRYPOINT ["dotnet", "TokenStudio.Web.dll"]
