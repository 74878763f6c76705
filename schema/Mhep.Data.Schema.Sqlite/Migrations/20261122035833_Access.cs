using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mhep.Data.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Access : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agreement",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    provider_id = table.Column<int>(type: "INTEGER", nullable: false),
                    commissioner_id = table.Column<int>(type: "INTEGER", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_commissioner_commissioner_id",
                        column: x => x.commissioner_id,
                        principalTable: "commissioner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreement_provider_provider_id",
                        column: x => x.provider_id,
                        principalTable: "provider",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_key",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    family = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    provider_id = table.Column<int>(type: "INTEGER", nullable: true),
                    commissioner_id = table.Column<int>(type: "INTEGER", nullable: true),
                    specialist_code = table.Column<string>(type: "TEXT", nullable: true),
                    study = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_key", x => x.id);
                    table.ForeignKey(
                        name: "FK_api_key_commissioner_commissioner_id",
                        column: x => x.commissioner_id,
                        principalTable: "commissioner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_api_key_provider_provider_id",
                        column: x => x.provider_id,
                        principalTable: "provider",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_key_site",
                columns: table => new
                {
                    key_id = table.Column<string>(type: "TEXT", nullable: false),
                    site_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_key_site", x => new { x.key_id, x.site_id });
                    table.ForeignKey(
                        name: "FK_api_key_site_api_key_key_id",
                        column: x => x.key_id,
                        principalTable: "api_key",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_api_key_site_site_site_id",
                        column: x => x.site_id,
                        principalTable: "site",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_commissioner_id",
                table: "agreement",
                column: "commissioner_id");

            migrationBuilder.CreateIndex(
                name: "IX_agreement_provider_id",
                table: "agreement",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "IX_api_key_commissioner_id",
                table: "api_key",
                column: "commissioner_id");

            migrationBuilder.CreateIndex(
                name: "IX_api_key_family",
                table: "api_key",
                column: "family");

            migrationBuilder.CreateIndex(
                name: "IX_api_key_provider_id",
                table: "api_key",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "IX_api_key_site_site_id",
                table: "api_key_site",
                column: "site_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement");

            migrationBuilder.DropTable(
                name: "api_key_site");

            migrationBuilder.DropTable(
                name: "api_key");
        }
    }
}
