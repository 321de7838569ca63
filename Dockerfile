# Builds and runs the web server: docker build -t tokenstudio . && docker run -p 8080:8080 -v tokenstudio:/data tokenstudio
FROM node:22-bookworm-slim AS npm
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
# The SDK image has no Node; the build asks npm for its version and restores the browser libraries with it.
COPY --from=npm /usr/local/bin/node /usr/local/bin/node
COPY --from=npm /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
COPY . .
COPY --from=npm /src/node_modules ./node_modules
# The stamp says that node_modules is as package-lock.json wants it, so that it is not restored twice.
RUN touch node_modules/.tokenstudio.stamp \
    && dotnet publish src/TokenStudio.Web -c Release -o /app -p:RestoreLockedMode=true \
    && mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
# The image's own user "app" has uid 1654; the application stays root's, so that the server cannot change itself.
COPY --from=build /app ./
COPY --from=build --chown=1654:1654 /data /data
ENV ASPNETCORE_URLS=http://+:8080 \
    TOKENSTUDIO__DATA=/data
VOLUME /data
EXPOSE 8080
USER 1654
ENTRYPOINT ["dotnet", "TokenStudio.Web.dll"]
