using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StanceApi.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Actors",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    LatinName = table.Column<string>(type: "TEXT", nullable: true),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MergedIntoId = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Actors_Actors_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AnnouncedShifts",
                columns: table => new
                {
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<string>(type: "TEXT", nullable: false),
                    ShiftId = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_AnnouncedShifts",
                        x => new
                        {
                            x.ActorId,
                            x.ProposalId,
                            x.ShiftId,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsComplete = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleBatches", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: true),
                    SourceUrl = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FetchedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    StatementCount = table.Column<int>(type: "INTEGER", nullable: false),
                    DuplicateOf = table.Column<long>(type: "INTEGER", nullable: true),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Sketch = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_Articles_DuplicateOf",
                        column: x => x.DuplicateOf,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Entity = table.Column<string>(type: "TEXT", nullable: false),
                    EntityId = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    CauseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEvents", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Feeds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    IntervalMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    NextPollAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PolledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true),
                    ETag = table.Column<string>(type: "TEXT", nullable: true),
                    LastModified = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feeds", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "FiredSchedules",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiredSchedules", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "HostTurns",
                columns: table => new
                {
                    Host = table.Column<string>(type: "TEXT", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HostTurns", x => x.Host);
                }
            );

            migrationBuilder.CreateTable(
                name: "IdempotencyKeys",
                columns: table => new
                {
                    Caller = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Request = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    EventId = table.Column<long>(type: "INTEGER", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Headers = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyKeys", x => new { x.Caller, x.Key });
                }
            );

            migrationBuilder.CreateTable(
                name: "Jobs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Done = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: true),
                    RatePerSecond = table.Column<double>(type: "REAL", nullable: true),
                    CancelRequested = table.Column<bool>(type: "INTEGER", nullable: false),
                    ErrorCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Locks = table.Column<string>(type: "TEXT", nullable: false),
                    GivenOut = table.Column<long>(type: "INTEGER", nullable: false),
                    Input = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jobs", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Models",
                columns: table => new
                {
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RegisteredBy = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Card = table.Column<string>(type: "TEXT", nullable: false),
                    Corrections = table.Column<int>(type: "INTEGER", nullable: false),
                    CorrectionsUpTo = table.Column<long>(type: "INTEGER", nullable: false),
                    Trial = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Models", x => x.Version);
                }
            );

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Names = table.Column<string>(type: "TEXT", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    Examples = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ScoreVersions",
                columns: table => new
                {
                    Id = table
                        .Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProposalId = table.Column<string>(type: "TEXT", nullable: false),
                    ProposalRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    ModelVersion = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreVersions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Seeds",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seeds", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "ShiftChecks",
                columns: table => new
                {
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<string>(type: "TEXT", nullable: false),
                    Changes = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShiftChecks", x => new { x.ActorId, x.ProposalId });
                }
            );

            migrationBuilder.CreateTable(
                name: "Webhooks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    Events = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    Secret = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhooks", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "WordingPairs",
                columns: table => new
                {
                    First = table.Column<long>(type: "INTEGER", nullable: false),
                    Second = table.Column<long>(type: "INTEGER", nullable: false),
                    Relation = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WordingPairs", x => new { x.First, x.Second });
                }
            );

            migrationBuilder.CreateTable(
                name: "ActorNames",
                columns: table => new
                {
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    ShortKey = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    MergedFromId = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_ActorNames",
                        x => new
                        {
                            x.ActorId,
                            x.Key,
                            x.Language,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_ActorNames_Actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ActorOffices",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    Titles = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: true),
                    Organisation = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Precision = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    MergedFromId = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActorOffices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActorOffices_Actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleBatchLines",
                columns: table => new
                {
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleBatchLines", x => new { x.BatchId, x.Line });
                    table.ForeignKey(
                        name: "FK_ArticleBatchLines_ArticleBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ArticleBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticleBands",
                columns: table => new
                {
                    Band = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleBands", x => new { x.Band, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ArticleBands_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArticlePairs",
                columns: table => new
                {
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    SecondId = table.Column<long>(type: "INTEGER", nullable: false),
                    Similarity = table.Column<double>(type: "REAL", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticlePairs", x => new { x.FirstId, x.SecondId });
                    table.ForeignKey(
                        name: "FK_ArticlePairs_Articles_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_ArticlePairs_Articles_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Statements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    CueText = table.Column<string>(type: "TEXT", nullable: true),
                    CueStart = table.Column<int>(type: "INTEGER", nullable: true),
                    Context = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    ReportedBy = table.Column<string>(type: "TEXT", nullable: false),
                    SaidFirst = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SaidLast = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SaidPrecision = table.Column<string>(type: "TEXT", nullable: false),
                    SaidBasis = table.Column<string>(type: "TEXT", nullable: true),
                    Words = table.Column<long>(type: "INTEGER", nullable: false),
                    EvidenceGroup = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Statements_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FeedEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    FeedId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedEntries_Feeds_FeedId",
                        column: x => x.FeedId,
                        principalTable: "Feeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "JobErrors",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    JobId = table.Column<long>(type: "INTEGER", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobErrors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobErrors_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "JobLocks",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    JobId = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLocks", x => x.Name);
                    table.ForeignKey(
                        name: "FK_JobLocks_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "JobParts",
                columns: table => new
                {
                    JobId = table.Column<long>(type: "INTEGER", nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false),
                    After = table.Column<long>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobParts", x => new { x.JobId, x.Last });
                    table.ForeignKey(
                        name: "FK_JobParts_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RescoreRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    JobId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<string>(type: "TEXT", nullable: true),
                    Proposals = table.Column<string>(type: "TEXT", nullable: false),
                    Revisions = table.Column<string>(type: "TEXT", nullable: false),
                    ModelVersion = table.Column<string>(type: "TEXT", nullable: false),
                    DryRun = table.Column<bool>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", nullable: false),
                    Scored = table.Column<long>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<long>(type: "INTEGER", nullable: false),
                    Flipped = table.Column<long>(type: "INTEGER", nullable: false),
                    KeptHuman = table.Column<long>(type: "INTEGER", nullable: false),
                    LinkMark = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CauseId = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RescoreRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RescoreRuns_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ActiveModel",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActiveModel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActiveModel_Models_Version",
                        column: x => x.Version,
                        principalTable: "Models",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ModelActivations",
                columns: table => new
                {
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    Previous = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelActivations", x => x.Revision);
                    table.ForeignKey(
                        name: "FK_ModelActivations_Models_Version",
                        column: x => x.Version,
                        principalTable: "Models",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ModelFiles",
                columns: table => new
                {
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelFiles", x => x.Version);
                    table.ForeignKey(
                        name: "FK_ModelFiles_Models_Version",
                        column: x => x.Version,
                        principalTable: "Models",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RescoredProposals",
                columns: table => new
                {
                    ProposalId = table.Column<string>(type: "TEXT", nullable: false),
                    ProposalRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    ModelVersion = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RescoredProposals", x => x.ProposalId);
                    table.ForeignKey(
                        name: "FK_RescoredProposals_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "WebhookDeliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    WebhookId = table.Column<long>(type: "INTEGER", nullable: false),
                    Event = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDeliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookDeliveries_Webhooks_WebhookId",
                        column: x => x.WebhookId,
                        principalTable: "Webhooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Aspect = table.Column<string>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<string>(type: "TEXT", nullable: true),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    UndoesId = table.Column<long>(type: "INTEGER", nullable: true),
                    Replaced = table.Column<string>(type: "TEXT", nullable: true),
                    Settles = table.Column<bool>(type: "INTEGER", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Corrections_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Corrections_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SpeakerLinks",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    FromActorId = table.Column<string>(type: "TEXT", nullable: true),
                    ToActorId = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakerLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpeakerLinks_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StanceHistory",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Confidence = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityFavor = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityAgainst = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityNeutral = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityUnrelated = table.Column<double>(type: "REAL", nullable: false),
                    Evidence = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ScoredAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StanceHistory", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StanceHistory_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Stances",
                columns: table => new
                {
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<string>(type: "TEXT", nullable: false),
                    SaidFirst = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ProposalRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Confidence = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityFavor = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityAgainst = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityNeutral = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityUnrelated = table.Column<double>(type: "REAL", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ModelVersion = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    ScoredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stances", x => new { x.StatementId, x.ProposalId });
                    table.ForeignKey(
                        name: "FK_Stances_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_Stances_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StatementSpeakers",
                columns: table => new
                {
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    SaidFirst = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", nullable: true),
                    LinkedActorId = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    LatinName = table.Column<string>(type: "TEXT", nullable: true),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    SpeaksFor = table.Column<string>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", nullable: true),
                    Office = table.Column<string>(type: "TEXT", nullable: true),
                    MentionText = table.Column<string>(type: "TEXT", nullable: true),
                    MentionStart = table.Column<int>(type: "INTEGER", nullable: true),
                    Confidence = table.Column<double>(type: "REAL", nullable: false),
                    LinkConfidence = table.Column<double>(type: "REAL", nullable: true),
                    LinkReasons = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementSpeakers", x => new { x.StatementId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_StatementSpeakers_Actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_StatementSpeakers_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DryScores",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "INTEGER", nullable: false),
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<string>(type: "TEXT", nullable: false),
                    ProposalRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    ModelVersion = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Confidence = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityFavor = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityAgainst = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityNeutral = table.Column<double>(type: "REAL", nullable: false),
                    ProbabilityUnrelated = table.Column<double>(type: "REAL", nullable: false),
                    Evidence = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_DryScores",
                        x => new
                        {
                            x.RunId,
                            x.StatementId,
                            x.ProposalId,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_DryScores_RescoreRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "RescoreRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_DryScores_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RescoreChanges",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<string>(type: "TEXT", nullable: false),
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    FromLabel = table.Column<string>(type: "TEXT", nullable: true),
                    FromScore = table.Column<double>(type: "REAL", nullable: true),
                    FromConfidence = table.Column<double>(type: "REAL", nullable: true),
                    FromModel = table.Column<string>(type: "TEXT", nullable: false),
                    FromHuman = table.Column<bool>(type: "INTEGER", nullable: false),
                    ToLabel = table.Column<string>(type: "TEXT", nullable: false),
                    ToScore = table.Column<double>(type: "REAL", nullable: false),
                    ToConfidence = table.Column<double>(type: "REAL", nullable: false),
                    Move = table.Column<double>(type: "REAL", nullable: false),
                    IsFlip = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_RescoreChanges",
                        x => new
                        {
                            x.RunId,
                            x.ProposalId,
                            x.StatementId,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_RescoreChanges_RescoreRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "RescoreRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_RescoreChanges_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RescorePositions",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<string>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    FromLabel = table.Column<string>(type: "TEXT", nullable: true),
                    FromScore = table.Column<double>(type: "REAL", nullable: true),
                    ToLabel = table.Column<string>(type: "TEXT", nullable: true),
                    ToScore = table.Column<double>(type: "REAL", nullable: true),
                    Move = table.Column<double>(type: "REAL", nullable: false),
                    Shifts = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_RescorePositions",
                        x => new
                        {
                            x.RunId,
                            x.ProposalId,
                            x.ActorId,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_RescorePositions_RescoreRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "RescoreRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CorrectionConflicts",
                columns: table => new
                {
                    CorrectionId = table.Column<long>(type: "INTEGER", nullable: false),
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionConflicts", x => x.CorrectionId);
                    table.ForeignKey(
                        name: "FK_CorrectionConflicts_Corrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "Corrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SpeakerCandidates",
                columns: table => new
                {
                    StatementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    Confidence = table.Column<double>(type: "REAL", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_SpeakerCandidates",
                        x => new
                        {
                            x.StatementId,
                            x.Ordinal,
                            x.Rank,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_SpeakerCandidates_Actors_ActorId",
                        column: x => x.ActorId,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_SpeakerCandidates_StatementSpeakers_StatementId_Ordinal",
                        columns: x => new { x.StatementId, x.Ordinal },
                        principalTable: "StatementSpeakers",
                        principalColumns: new[] { "StatementId", "Ordinal" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActiveModel_Version",
                table: "ActiveModel",
                column: "Version"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActorNames_Key",
                table: "ActorNames",
                column: "Key"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActorNames_ShortKey",
                table: "ActorNames",
                column: "ShortKey"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActorOffices_ActorId",
                table: "ActorOffices",
                column: "ActorId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActorOffices_Country_Kind",
                table: "ActorOffices",
                columns: new[] { "Country", "Kind" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Actors_Country",
                table: "Actors",
                column: "Country"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Actors_MergedIntoId",
                table: "Actors",
                column: "MergedIntoId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Hash",
                table: "ApiKeys",
                column: "Hash",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_ApiKeys_Name", table: "ApiKeys", column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleBands_ArticleId",
                table: "ArticleBands",
                column: "ArticleId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePairs_SecondId",
                table: "ArticlePairs",
                column: "SecondId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DuplicateOf",
                table: "Articles",
                column: "DuplicateOf"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Sha256",
                table: "Articles",
                column: "Sha256",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_CauseId",
                table: "AuditEvents",
                column: "CauseId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_Entity_EntityId_Id",
                table: "AuditEvents",
                columns: new[] { "Entity", "EntityId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionConflicts_StatementId",
                table: "CorrectionConflicts",
                column: "StatementId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_ProposalId_Id",
                table: "Corrections",
                columns: new[] { "ProposalId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_StatementId_Id",
                table: "Corrections",
                columns: new[] { "StatementId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DryScores_StatementId",
                table: "DryScores",
                column: "StatementId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FeedEntries_FeedId_Key",
                table: "FeedEntries",
                columns: new[] { "FeedId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_FeedEntries_FeedId_State_NextTryAt",
                table: "FeedEntries",
                columns: new[] { "FeedId", "State", "NextTryAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_NextPollAt",
                table: "Feeds",
                column: "NextPollAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_Url",
                table: "Feeds",
                column: "Url",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyKeys_CreatedAt",
                table: "IdempotencyKeys",
                column: "CreatedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_JobErrors_JobId",
                table: "JobErrors",
                column: "JobId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_JobLocks_JobId",
                table: "JobLocks",
                column: "JobId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_Kind_Id",
                table: "Jobs",
                columns: new[] { "Kind", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_Open",
                table: "Jobs",
                column: "Id",
                filter: "\"FinishedAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ModelActivations_Version",
                table: "ModelActivations",
                column: "Version"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Models_RegisteredAt_Version",
                table: "Models",
                columns: new[] { "RegisteredAt", "Version" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RescoreChanges_Flips",
                table: "RescoreChanges",
                columns: new[] { "StatementId", "ProposalId" },
                filter: "\"IsFlip\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_RescoreChanges_RunId_Move_StatementId",
                table: "RescoreChanges",
                columns: new[] { "RunId", "Move", "StatementId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RescoreRuns_JobId",
                table: "RescoreRuns",
                column: "JobId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ScoreVersions_ProposalId_ModelVersion_ProposalRevision_Source",
                table: "ScoreVersions",
                columns: new[] { "ProposalId", "ModelVersion", "ProposalRevision", "Source" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerCandidates_ActorId",
                table: "SpeakerCandidates",
                column: "ActorId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_SpeakerLinks_StatementId",
                table: "SpeakerLinks",
                column: "StatementId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StanceHistory_StatementId_VersionId_ScoredAt",
                table: "StanceHistory",
                columns: new[] { "StatementId", "VersionId", "ScoredAt" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Stances_Doubtful",
                table: "Stances",
                columns: new[] { "Confidence", "StatementId", "ProposalId" },
                filter: "\"Label\" <> 'Unrelated' AND \"Source\" = 'Model'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Stances_Human",
                table: "Stances",
                columns: new[] { "ProposalId", "StatementId" },
                filter: "\"Source\" = 'Human'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Stances_ProposalId_Label_StatementId",
                table: "Stances",
                columns: new[] { "ProposalId", "Label", "StatementId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Stances_Related",
                table: "Stances",
                columns: new[] { "ProposalId", "SaidFirst", "StatementId", "Label", "Confidence" },
                filter: "\"Label\" <> 'Unrelated'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatementSpeakers_ActorId_SaidFirst_StatementId",
                table: "StatementSpeakers",
                columns: new[] { "ActorId", "SaidFirst", "StatementId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatementSpeakers_LinkedActorId",
                table: "StatementSpeakers",
                column: "LinkedActorId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatementSpeakers_SpeaksFor_SaidFirst_StatementId",
                table: "StatementSpeakers",
                columns: new[] { "SpeaksFor", "SaidFirst", "StatementId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_ArticleId_Id",
                table: "Statements",
                columns: new[] { "ArticleId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_EvidenceGroup",
                table: "Statements",
                column: "EvidenceGroup"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Intervals",
                table: "Statements",
                columns: new[] { "SaidFirst", "Id", "SaidLast" },
                filter: "\"SaidLast\" > \"SaidFirst\""
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Language_SaidFirst_Id",
                table: "Statements",
                columns: new[] { "Language", "SaidFirst", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_SaidFirst_Id",
                table: "Statements",
                columns: new[] { "SaidFirst", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Words",
                table: "Statements",
                column: "Words"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_State_NextTryAt",
                table: "WebhookDeliveries",
                columns: new[] { "State", "NextTryAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_WebhookId_Id",
                table: "WebhookDeliveries",
                columns: new[] { "WebhookId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WordingPairs_Second",
                table: "WordingPairs",
                column: "Second"
            );

            migrationBuilder.CreateWordIndexesAndTriggers();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropWordIndexesAndTriggers();

            migrationBuilder.DropTable(name: "ActiveModel");

            migrationBuilder.DropTable(name: "ActorNames");

            migrationBuilder.DropTable(name: "ActorOffices");

            migrationBuilder.DropTable(name: "AnnouncedShifts");

            migrationBuilder.DropTable(name: "ApiKeys");

            migrationBuilder.DropTable(name: "ArticleBands");

            migrationBuilder.DropTable(name: "ArticleBatchLines");

            migrationBuilder.DropTable(name: "ArticlePairs");

            migrationBuilder.DropTable(name: "AuditEvents");

            migrationBuilder.DropTable(name: "CorrectionConflicts");

            migrationBuilder.DropTable(name: "DryScores");

            migrationBuilder.DropTable(name: "FeedEntries");

            migrationBuilder.DropTable(name: "FiredSchedules");

            migrationBuilder.DropTable(name: "HostTurns");

            migrationBuilder.DropTable(name: "IdempotencyKeys");

            migrationBuilder.DropTable(name: "JobErrors");

            migrationBuilder.DropTable(name: "JobLocks");

            migrationBuilder.DropTable(name: "JobParts");

            migrationBuilder.DropTable(name: "ModelActivations");

            migrationBuilder.DropTable(name: "ModelFiles");

            migrationBuilder.DropTable(name: "RescoreChanges");

            migrationBuilder.DropTable(name: "RescorePositions");

            migrationBuilder.DropTable(name: "RescoredProposals");

            migrationBuilder.DropTable(name: "ScoreVersions");

            migrationBuilder.DropTable(name: "Seeds");

            migrationBuilder.DropTable(name: "ShiftChecks");

            migrationBuilder.DropTable(name: "SpeakerCandidates");

            migrationBuilder.DropTable(name: "SpeakerLinks");

            migrationBuilder.DropTable(name: "StanceHistory");

            migrationBuilder.DropTable(name: "Stances");

            migrationBuilder.DropTable(name: "WebhookDeliveries");

            migrationBuilder.DropTable(name: "WordingPairs");

            migrationBuilder.DropTable(name: "ArticleBatches");

            migrationBuilder.DropTable(name: "Corrections");

            migrationBuilder.DropTable(name: "Feeds");

            migrationBuilder.DropTable(name: "Models");

            migrationBuilder.DropTable(name: "RescoreRuns");

            migrationBuilder.DropTable(name: "StatementSpeakers");

            migrationBuilder.DropTable(name: "Webhooks");

            migrationBuilder.DropTable(name: "Proposals");

            migrationBuilder.DropTable(name: "Jobs");

            migrationBuilder.DropTable(name: "Actors");

            migrationBuilder.DropTable(name: "Statements");

            migrationBuilder.DropTable(name: "Articles");
        }
    }
}
