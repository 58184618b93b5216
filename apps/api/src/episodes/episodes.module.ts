import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { EpisodeRow } from './episode.entity.js';
import { EpisodesController } from './episodes.controller.js';
import { Episodes } from './episodes.service.js';
import { RecomputeEpisodes } from './recompute-episodes.js';

@Module({
  imports: [TypeOrmModule.forFeature([EpisodeRow]), InstrumentsModule],
  controllers: [EpisodesController],
  providers: [Episodes, RecomputeEpisodes],
  exports: [RecomputeEpisodes],
})
export class EpisodesModule {}
