using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mhep.Data.Schema.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class GroupsOfReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The rule that releases were made by until now.
            migrationBuilder.AddColumn<int>(
                name: "least_count_left_over",
                table: "release",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "least_providers_left_over",
                table: "release",
                type: "INTEGER",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<int>(
                name: "most_of_one_provider",
                table: "release",
                type: "INTEGER",
                nullable: false,
                defaultValue: 100);

            migrationBuilder.AddColumn<int>(
                name: "most_of_two_providers",
                table: "release",
                type: "INTEGER",
                nullable: false,
                defaultValue: 100);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "least_count_left_over",
                table: "release");

            migrationBuilder.DropColumn(
                name: "least_providers_left_over",
                table: "release");

            migrationBuilder.DropColumn(
                name: "most_of_one_provider",
                table: "release");

            migrationBuilder.DropColumn(
                name: "most_of_two_providers",
                table: "release");
        }
    }
}
