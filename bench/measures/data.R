# Data sets of the benchmark, the same on every machine. Usage: Rscript data.R <folder>
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
folder <- commandArgs(TRUE)[1]
dir.create(folder, showWarnings = FALSE, recursive = TRUE)
save_csv <- function(x, file) write.csv(x, file.path(folder, file), row.names = FALSE, quote = FALSE, na = "")

# Ratings: targets differ (SD 7), raters differ (SD 2), residual SD 5.
set.seed(9001)
n <- 1000; k <- 5
ratings <- round(outer(rnorm(n, 50, 7), rep(1, k)) + outer(rep(1, n), rnorm(k, 0, 2)) + matrix(rnorm(n * k, 0, 5), n), 2)
colnames(ratings) <- paste0("r", 1:k)
save_csv(ratings, "icc_1000x5.csv")

# Questionnaires: 36 items in three subscales with a common factor, answers 1 to 5, 14 items worded the other way.
reversed <- c(2, 4, 7, 9, 12, 14, 16, 19, 22, 24, 27, 30, 33, 35)
questionnaires <- function(n, seed) {
  set.seed(seed)
  common <- rnorm(n)
  answers <- matrix(0L, n, 36)
  factors <- sapply(1:3, function(f) .7 * common + sqrt(1 - .49) * rnorm(n))
  breaks <- qnorm(seq(0, 1, length.out = 6)[2:5])
  for (j in 1:36) {
    latent <- .65 * factors[, (j - 1) %% 3 + 1] + sqrt(1 - .65^2) * rnorm(n)
    answer <- 1L + findInterval(latent, breaks)
    answers[, j] <- if (j %in% reversed) 6L - answer else answer
  }
  colnames(answers) <- paste0("i", 1:36)
  answers
}
save_csv(questionnaires(100000, 9002), "score_100000x36.csv")
save_csv(questionnaires(10000, 9003), "alpha_10000x36.csv")

# Ordinal ratings 1 to 7 of 200 units by four raters, 60 cells missing.
set.seed(9004)
truth <- rnorm(200, 4, 1.2)
codes <- sapply(1:4, function(j) pmin(7, pmax(1, round(truth + rnorm(200, 0, .9)))))
codes[sample(length(codes), 60)] <- NA
colnames(codes) <- paste0("r", 1:4)
save_csv(codes, "kripp_200x4.csv")

# Alliance over up to 12 sessions: interns (SD .35), clients within interns (level SD .6, slope SD .07), residual SD .45.
growth <- function(seed, interns, clients = 8, sessions = 12) {
  set.seed(seed)
  parts <- vector("list", interns * clients)
  at <- 0
  for (i in 1:interns) {
    intern <- rnorm(1, 0, .35)
    for (c in 1:clients) {
      level <- rnorm(1, 0, .6); slope <- rnorm(1, 0, .07)
      last <- min(sessions, 2 + rgeom(1, .06))
      t <- 0:(last - 1); at <- at + 1
      parts[[at]] <- data.frame(intern = sprintf("I%03d", i), client = sprintf("I%03dC%d", i, c), session = t,
        alliance = round(4.5 + intern + level + (.08 + slope) * t + rnorm(length(t), 0, .45), 2))
    }
  }
  do.call(rbind, parts)
}
save_csv(growth(9005, 30), "growth_240.csv")
save_csv(growth(9006, 300), "growth_2400.csv")
