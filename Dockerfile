FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# The project and lock files first: packages are restored anew only when one of them changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/StanceApi.Text/StanceApi.Text.csproj src/StanceApi.Text/packages.lock.json src/StanceApi.Text/
COPY src/StanceApi.Stance/StanceApi.Stance.csproj src/StanceApi.Stance/packages.lock.json src/StanceApi.Stance/
COPY src/StanceApi.Store/StanceApi.Store.csproj src/StanceApi.Store/packages.lock.json src/StanceApi.Store/
COPY src/StanceApi.Store.Postgres/StanceApi.Store.Postgres.csproj src/StanceApi.Store.Postgres/packages.lock.json src/StanceApi.Store.Postgres/
COPY src/StanceApi/StanceApi.csproj src/StanceApi/packages.lock.json src/StanceApi/
RUN dotnet restore src/StanceApi --locked-mode

COPY .editorconfig LICENSE ./
COPY src src
RUN dotnet publish src/StanceApi --configuration Release --no-restore --output /app \
    && cp LICENSE /app/


FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./

# The store is the only thing that is written, by a user that owns nothing else.
RUN install --directory --owner="$APP_UID" --group="$APP_UID" /data
VOLUME /data
USER $APP_UID

# The base image's own port variable would be announced as overridden at every start.
ENV ASPNETCORE_HTTP_PORTS= \
    ASPNETCORE_URLS=http://0.0.0.0:8080 \
    Store__ConnectionString="Data Source=/data/stance.db"
EXPOSE 8080

# The image has no curl: bash speaks enough HTTP to ask whether the program is ready.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --start-interval=2s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]

ENTRYPOINT ["dotnet", "StanceApi.dll"]
